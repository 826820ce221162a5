using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>One area's figures of one quarter, to be saved whole or not at all.</summary>
/// <param name="Values">Those that are new or changed.</param>
/// <param name="Revision">What the area's quarter stood at when the card was made; see <see cref="IndicatorStore.RevisionOf"/>.</param>
/// <param name="Form">The card's nonce, so that a second press or delivery changes nothing; null where the card had none.</param>
internal sealed record IndicatorReport(FundedLineId Area, Quarter Quarter, IReadOnlyList<IndicatorValue> Values, int Revision, Person By, DateTimeOffset At, Guid? Form);
