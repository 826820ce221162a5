using System.Globalization;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>A Teams in which one call of six about a meeting goes wrong, each time in another way.</summary>
internal sealed class FaultyTeams(int seed)
{
    private const int OneOf = 6;

    private static readonly FakeAnswer[] Ways =
    [
        FakeAnswer.Refused(429, retryAfter: "30"), FakeAnswer.Refused(429), FakeAnswer.Refused(412), FakeAnswer.Refused(401),
        FakeAnswer.Refused(400), FakeAnswer.Refused(413), FakeAnswer.Refused(403), FakeAnswer.Refused(403, "MessageWritesBlocked"), FakeAnswer.Refused(404, "ConversationNotFound"),
        new(Accepts: false, 408), new(Accepts: true, 408),
        new(Accepts: false, 500), new(Accepts: true, 500), new(Accepts: false, 502), new(Accepts: true, 502), new(Accepts: false, 503), new(Accepts: true, 504),
        new(Accepts: false, Status: null), new(Accepts: true, Status: null),
    ];

    private static readonly FakeAnswer[] Outages = [FakeAnswer.Refused(429, retryAfter: "600"), new(Accepts: false, 503), FakeAnswer.Refused(401), new(Accepts: false, Status: null)];

    private readonly Lock _deciding = new();
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>While it is set, nothing gets through.</summary>
    public bool IsOutage { get; set; }

    /// <summary>The ids of messages whose edit was answered with 404: they had been deleted by then.</summary>
    public IReadOnlySet<string> Deleted => _deleted;

    /// <summary>How often each way to fail was taken.</summary>
    public IReadOnlyDictionary<string, int> Made => _made;

    public FakeAnswer? Judge(SentActivity sent)
    {
        lock (_deciding)
        {
            // The secretariat's chat works, so that the test can see what it is told.
            if (!sent.Conversation.StartsWith("19:", StringComparison.Ordinal) || sent.Activity["attachments"] is null || StandingPost.Read([sent with { IsEdit = false }]).Count == 0)
            {
                return null;
            }

            var answer = IsOutage ? Outages[_random.Next(Outages.Length)] : _random.Next(OneOf) == 0 ? Ways[_random.Next(Ways.Length)] : null;
            if (answer is { Status: 404 } && sent.IsEdit)
            {
                _deleted.Add(sent.Id);
            }

            if (answer is not null)
            {
                var way = string.Create(CultureInfo.InvariantCulture, $"{answer.Status}{(answer.Accepts ? " accepted" : "")}");
                _made[way] = _made.GetValueOrDefault(way) + 1;
            }

            return answer;
        }
    }
}
