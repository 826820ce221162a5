using Partnership.Returns;
using TeamsBot.Cards;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>The cards with which the secretariat opens funding years.</summary>
internal sealed class PeriodCards(CardTemplates templates)
{
    /// <summary>The form. Amounts come back in inputs that <see cref="PeriodFields.AreaOf"/> reads.</summary>
    public CardMessage Form(PeriodForm form) => new(templates.Expand("periods/form.json", PeriodComposer.Compose(form)), PeriodComposer.Text(form));

    /// <summary>For somebody who is concerned by a year that another person opened or changed.</summary>
    public CardMessage Notice(FundingPeriod? before, FundingPeriod after, PeriodParty party, string actor)
    {
        var card = PeriodNotices.Compose(before, after, party, actor);
        return new CardMessage(templates.Expand("returns/notice.json", card), card.Speak);
    }

    /// <param name="notes">What has just happened.</param>
    public CardMessage Summary(FundingPeriod period, params IReadOnlyList<string> notes)
    {
        var card = PeriodComposer.Summarise(period, notes);
        return new CardMessage(templates.Expand("periods/summary.json", card), card.Speak);
    }
}

/// <summary>Somebody who is concerned by a funding year.</summary>
/// <param name="Name">By their role where no name is known.</param>
/// <param name="Writes">The areas whose returns they send; none for the secretariat.</param>
/// <param name="Countersigns">The areas whose returns they sign second.</param>
internal sealed record PeriodParty(Person Person, string Name, IReadOnlyList<Allocation> Writes, IReadOnlyList<Allocation> Countersigns);
