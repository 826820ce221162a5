using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Returns;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Areas.Waiting;
using TeamsBot.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Questions;

/// <summary>How the bot introduces itself, and what it says when asked for help: by the person's roles and by what waits for them. Where others look on, what everybody can do.</summary>
internal sealed partial class Welcome(AnswerCards cards, Capabilities capabilities, Knowledge knowledge, WaitingList waiting, Roles roles, ILogger<Welcome> logger)
{
    private const string Hint = "In a channel or a group chat, mention me first. Ask for \"help\" at any time.";
    private const int ExampleCount = 3;

    /// <summary>In the greeting, with a button each: more would push what can be asked off a phone's first screen. The help, which has more to offer, shows one.</summary>
    private const int MostWaiting = 3;

    /// <summary>Lines of the short help, and those of them that a role brings: a phone shows them on one screen.</summary>
    private const int MostSaid = 5;
    private const int MostOwn = 3;

    public async Task<Activity> CreateGreetingAsync(ITurnContext turnContext)
    {
        var (facts, answerer) = await knowledge.GetAsync();
        var visitor = await VisitorAsync(turnContext, facts);
        var text = $"Hello{visitor.Called}. I answer questions about the {facts.Name}: its meetings, returns and latest news, who leads what, the priorities, the funding. Every answer says where it comes from.{visitor.Words}";
        return Message(text, cards.Create(new WelcomeCard(text, facts.Name, visitor.Items, Hint, Examples(answerer, visitor))));
    }

    public async Task<Activity> CreateHelpAsync(ITurnContext turnContext)
    {
        var (facts, answerer) = await knowledge.GetAsync();
        var visitor = await VisitorAsync(turnContext, facts);
        var text = $"Ask me in your own words, such as \"{answerer.StartingQuestions[0]}\"{visitor.Words}";
        var able = capabilities.All.Where(capability => capability.IsFor(visitor.Person)).ToList();

        // What a role brings comes first, and some of what everybody can do is always there.
        var own = Lines(able.Where(static capability => !capability.IsFor(person: null))).Take(MostOwn).ToList();
        var common = Lines(able.Where(static capability => capability.IsFor(person: null))).Take(MostSaid - own.Count);
        return Message(text, cards.Create(new HelpCard(
            text,
            [.. visitor.Items.Take(1)],
            [.. own, .. common, Line(QuestionCapability.Topic, answerer.StartingQuestions[0])],
            [.. able.Select(static capability => capability.Help), .. capabilities.BeyondChat],
            Hint)));
    }

    private static IEnumerable<HelpLine> Lines(IEnumerable<ICapability> able) => able.SelectMany(static capability => capability.Help.Say.Select(words => Line(capability.Help.Title, words)));

    /// <summary>Goes with every question that nothing answers, so that nobody is left without a way on; none for the secretariat, whom others are sent to.</summary>
    public IEnumerable<ParagraphBlock> PersonToAsk(IActivity question) =>
        roles.IsSecretariat(question) ? [] : [new("A person who may know", $"Ask {roles.SecretariatInWords()}.")];

    private static HelpLine Line(string topic, string words) => new(topic, AdaptiveMarkdown.Escape(words), words);

    private static IReadOnlyList<CardQuestion> Examples(QuestionAnswerer answerer, Visitor visitor) =>
        [.. visitor.Person is null ? [] : new[] { CardQuestion.Of("What is waiting for me?") }, .. AnswerCardComposer.Questions([.. answerer.StartingQuestions.Take(ExampleCount)])];

    /// <summary>Who speaks, where nobody else looks on. While the database cannot be read, everybody is a stranger: they are helped all the same.</summary>
    private async Task<Visitor> VisitorAsync(ITurnContext turnContext, FactBook facts)
    {
        if (!ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation) || Actors.Of(turnContext.Activity) is not { } person)
        {
            return Visitor.Stranger;
        }

        try
        {
            var self = RoleNames.Self(roles.Of(person.Id), facts);
            var matters = await waiting.ForAsync(person);
            return new Visitor(
                person.Id,
                string.Equals(person.Name, Actors.Nameless, StringComparison.Ordinal) ? "" : $" {person.Name}",
                self.Length == 0 && matters.Count == 0 ? "" : $" {self} {WaitingList.Count(matters)}".Replace("  ", " ", StringComparison.Ordinal),
                WaitingCards.Items(matters, MostWaiting));
        }
        catch (DatabaseFaultException exception)
        {
            Log.NotLookedUp(logger, exception.Message);
            return Visitor.Stranger;
        }
    }

    private static Activity Message(string text, Attachment card) =>
        new() { Type = ActivityTypes.Message, Text = AdaptiveMarkdown.Escape(text), Summary = AdaptiveMarkdown.Unexpanded(text), Attachments = [card] };

    /// <param name="Called">The name after the greeting; empty where it is not known.</param>
    /// <param name="Words">Their roles and what waits, beginning with a blank; empty where there is neither.</param>
    private sealed record Visitor(PersonId? Person, string Called, string Words, IReadOnlyList<WaitingItem> Items)
    {
        public static Visitor Stranger { get; } = new(Person: null, "", "", []);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Help was given without what waits for the person: {Reason}")]
        public static partial void NotLookedUp(ILogger logger, string reason);
    }
}
