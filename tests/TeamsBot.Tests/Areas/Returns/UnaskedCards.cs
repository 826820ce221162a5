using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>The cards that come to people's chats unasked.</summary>
internal static class UnaskedCards
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Waits for a person's card of this number, from 1.</summary>
    public static async Task<CardInHand> ReceivedAsync(this FakeConnector teams, PersonInChat person, int count = 1)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (teams.CardsFor(person).Count < count)
        {
            await Task.Delay(20, timeout.Token);
        }

        return teams.CardsFor(person)[count - 1];
    }

    /// <summary>Waits for a message to a person that has these words in it.</summary>
    public static async Task<string> SaidAsync(this FakeConnector teams, PersonInChat person, string words)
    {
        using var timeout = new CancellationTokenSource(Patience);
        for (; ; await Task.Delay(20, timeout.Token))
        {
            if (teams.Shown.Where(sent => string.Equals(sent.Conversation, person.Conversation, StringComparison.Ordinal))
                .Select(sent => (string?)sent.Activity["text"])
                .FirstOrDefault(text => text?.Contains(words, StringComparison.Ordinal) is true) is { } said)
            {
                return said;
            }
        }
    }

    /// <summary>What has come so far.</summary>
    public static IReadOnlyList<CardInHand> CardsFor(this FakeConnector teams, PersonInChat person) =>
        [.. teams.Sent.Where(sent => string.Equals(sent.Conversation, person.Conversation, StringComparison.Ordinal) && sent.Activity["attachments"] is not null).Select(sent => new CardInHand(sent.Activity["attachments"]![0]!["content"]!.AsObject()))];
}
