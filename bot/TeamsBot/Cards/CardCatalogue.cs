using TeamsBot.Cards.Waiting;

namespace TeamsBot.Cards;

/// <summary>The card templates beside the program, each read and parsed once.</summary>
internal sealed class CardCatalogue
{
    /// <param name="folder">The folder with the card areas, such as "answers".</param>
    /// <exception cref="CardTemplateException">A template is missing or broken; the message names its file.</exception>
    public CardCatalogue(string folder)
    {
        var json = CardJsonContext.Default;
        Answer = CardTemplateFile.Load(folder, "answers/answer.json", json.AnswerCard);
        NotFound = CardTemplateFile.Load(folder, "answers/not-found.json", json.NotFoundCard);
        Welcome = CardTemplateFile.Load(folder, "answers/welcome.json", json.WelcomeCard);
        Help = CardTemplateFile.Load(folder, "answers/help.json", json.HelpCard);
        Fact = CardTemplateFile.Load(folder, "search/fact.json", json.FactCard);
        QuestionGaps = CardTemplateFile.Load(folder, "gaps/gaps.json", json.QuestionGapsCard);
        Roles = CardTemplateFile.Load(folder, "people/roles.json", json.RolesCard);
        ChoosePerson = CardTemplateFile.Load(folder, "people/choose-person.json", json.ChoosePersonCard);
        Held = CardTemplateFile.Load(folder, "people/held.json", json.HeldCard);
        Scheduled = CardTemplateFile.Load(folder, "delivery/scheduled.json", json.ScheduledCard);
        Waiting = CardTemplateFile.Load(folder, "waiting/list.json", json.WaitingCard);
        Problems = CardTemplateFile.Load(folder, "delivery/problems.json", json.ProblemsCard);
    }

    public CardTemplate<AnswerCard> Answer { get; }

    public CardTemplate<NotFoundCard> NotFound { get; }

    public CardTemplate<WelcomeCard> Welcome { get; }

    public CardTemplate<HelpCard> Help { get; }

    public CardTemplate<FactCard> Fact { get; }

    public CardTemplate<QuestionGapsCard> QuestionGaps { get; }

    public CardTemplate<RolesCard> Roles { get; }

    public CardTemplate<ChoosePersonCard> ChoosePerson { get; }

    public CardTemplate<HeldCard> Held { get; }

    public CardTemplate<ScheduledCard> Scheduled { get; }

    public CardTemplate<WaitingCard> Waiting { get; }

    public CardTemplate<ProblemsCard> Problems { get; }
}
