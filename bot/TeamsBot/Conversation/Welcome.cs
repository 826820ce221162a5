using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Questions;
using TeamsBot.Cards;

namespace TeamsBot.Conversation;

/// <summary>How the bot introduces itself, and what it says when asked for help.</summary>
internal sealed class Welcome(AnswerCards cards, Capabilities capabilities, Knowledge knowledge)
{
    private const string Hint = "In a channel or a group chat, mention me first. Ask for \"help\" at any time.";
    private const int ExampleCount = 3;

    public async Task<Activity> CreateGreetingAsync()
    {
        var (facts, answerer) = await knowledge.GetAsync();
        var text = $"Hello, I answer questions about the {facts.Name}: who leads what, the priorities, the funding. Every answer comes from its own documents and says where.";
        return Message(text, cards.Create(new WelcomeCard(facts.Name, text, Hint, Examples(answerer))));
    }

    public async Task<Activity> CreateHelpAsync()
    {
        var (_, answerer) = await knowledge.GetAsync();
        var text = $"Ask me in your own words, such as \"{answerer.StartingQuestions[0]}\"";
        return Message(text, cards.Create(new HelpCard(text, capabilities.Help, Hint, Examples(answerer))));
    }

    private static IReadOnlyList<CardQuestion> Examples(QuestionAnswerer answerer) => AnswerCardComposer.Questions([.. answerer.StartingQuestions.Take(ExampleCount)]);

    private static Activity Message(string text, Attachment card) =>
        new() { Type = ActivityTypes.Message, Text = text, Summary = text, Attachments = [card] };
}
