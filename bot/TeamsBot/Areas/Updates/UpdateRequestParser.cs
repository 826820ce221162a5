using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns.Requests;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Updates;

/// <summary>What typed words about progress updates ask for, as a button would.</summary>
internal sealed class UpdateRequestParser : IRequestsOfReturns
{
    /// <summary>What a new update is about, in the person's own words.</summary>
    public const string WordsKey = "words";

    /// <summary>The text of a new update.</summary>
    public const string TextKey = "text";

    /// <summary>The id of a topic.</summary>
    public const string TopicKey = "topic";

    /// <summary>The light asked about.</summary>
    public const string RagKey = "light";

    private const string BodyKey = "area";

    private static readonly HashSet<string> ListPhrases = new(
        [
            "updates", "show updates", "show the updates", "show me the updates", "progress updates", "show progress updates", "show the progress updates",
            "my updates", "show my updates", "waiting updates", "show waiting updates", "which updates are waiting", "what updates are waiting",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly int Longest = ListPhrases.Max(static phrase => phrase.Length) + 8;

    /// <summary>The words that ask for the list of updates, which are no request about returns.</summary>
    public static bool IsList(string text) =>
        text.Length <= Longest && ListPhrases.Contains(text.Trim(' ', '.', '!', '?').Replace(" please", "", StringComparison.OrdinalIgnoreCase).TrimEnd(','));

    CapabilityRequest? IRequestsOfReturns.Of(ReturnRequest request) => Of(request);

    /// <summary>Null for what is about something else.</summary>
    public static CapabilityRequest? Of(ReturnRequest request) => request switch
    {
        ReturnRequest.NewUpdate update => new CapabilityRequest(UpdateVerbs.New, Data(update.Body, (WordsKey, update.About), (TextKey, update.Text))),
        ReturnRequest.LatestUpdates latest => new CapabilityRequest(UpdateVerbs.Latest, Data(latest.Body, (TopicKey, latest.Topic?.Id.Value))),
        ReturnRequest.UpdatesStanding standing => new CapabilityRequest(UpdateVerbs.Standing, Data(standing.Body, (RagKey, LineFormComposer.RagValue(standing.Rag)))),
        _ => null,
    };

    private static JObject Data(BodyId? body, params ReadOnlySpan<(string Key, string? Value)> others)
    {
        var data = new JObject();
        if (body is { } known)
        {
            data[BodyKey] = known.Value;
        }

        foreach (var (key, value) in others)
        {
            if (!string.IsNullOrEmpty(value))
            {
                data[key] = value;
            }
        }

        return data;
    }
}
