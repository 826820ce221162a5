using Partnership.Returns;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Cards.Periods;

/// <summary>The cards with which the secretariat opens funding years.</summary>
internal sealed class PeriodCards(ReturnCardCatalogue catalogue)
{
    /// <summary>The form. Amounts come back in inputs that <see cref="PeriodFields.AreaOf"/> reads.</summary>
    public CardMessage Form(PeriodForm form) => new(catalogue.PeriodForm.Expand(PeriodComposer.Compose(form)), PeriodComposer.Text(form));

    public CardMessage Summary(FundingPeriod period) => new(catalogue.PeriodSummary.Expand(PeriodComposer.Summarise(period)), PeriodComposer.Text(period));
}
