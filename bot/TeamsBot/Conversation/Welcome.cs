using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>How the bot introduces itself, and what it says when asked for help.</summary>
internal sealed class Welcome(AnswerCards cards, Capabilities capabilities, Knowledge knowledge)
{
    private const string Hint = "In a channel or a group chat, mention me first. Ask for \"help\" at any time.";

    // Questions that every fact book of this shape answers; the card asks exactly what it says.
    private static readonly IReadOnlyList<CardQuestion> Examples =
    [
        CardQuestion.Of("Who leads modern slavery work?"),
        CardQuestion.Of("What are the partnership's priorities?"),
        CardQuestion.Of("How much funding does each partnership get?"),
    ];

    public async Task<Activity> CreateGreetingAsync()
    {
        var (facts, _) = await knowledge.GetAsync();
        var text = $"Hello, I answer questions about the {facts.Name}: who leads what, the priorities, the funding. Every answer comes from its own documents and says where.";
        return Message(text, cards.Create(new WelcomeCard(facts.Name, text, Hint, Examples)));
    }

    public Activity CreateHelp()
    {
        const string Text = "Ask me in your own words, such as \"who leads modern slavery work\".";
        return Message(Text, cards.Create(new HelpCard(Text, capabilities.Help, Hint, Examples)));
    }

    private static Activity Message(string text, Attachment card) =>
        new() { Type = ActivityTypes.Message, Text = text, Summary = text, Attachments = [card] };
}
