using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Partnership.Questions;

namespace TeamsBot.Areas.Questions;

/// <summary>
/// Which question each recent answer was given to, so that a thumb down can be counted for that question, and what it was about, so that a reply that quotes it goes
/// on from it. In memory alone and for an hour: what was asked is nobody's business after that.
/// </summary>
internal sealed class RecentQuestions(TimeProvider time) : IDisposable
{
    public const int Capacity = 1000;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly MemoryCache _questions = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public int Count => _questions.Count;

    public void Add(string conversationId, string answerId, QuestionOutline question, QuestionThread? thread = null)
    {
        // The cache looks for what has run out when it is used; a token's own timer ends the hour though nobody asks any more.
        var window = new CancellationChangeToken(new CancellationTokenSource(Window, time).Token);
        _questions.Set((conversationId, answerId), (question, thread), new MemoryCacheEntryOptions { Size = 1, ExpirationTokens = { window } });
    }

    /// <summary>The question that the answer was given to; empty where that is no longer known.</summary>
    public QuestionOutline Find(string conversationId, string answerId) => _questions.Get<(QuestionOutline Outline, QuestionThread?)>((conversationId, answerId)).Outline;

    /// <summary>What the answer was about; null where that is no longer known.</summary>
    public QuestionThread? FindThread(string conversationId, string answerId) => _questions.Get<(QuestionOutline, QuestionThread? Thread)>((conversationId, answerId)).Thread;

    public void Dispose() => _questions.Dispose();
}
