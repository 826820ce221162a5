using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>Somebody who is concerned by a funding year.</summary>
/// <param name="Name">By their role where no name is known.</param>
/// <param name="Writes">The areas whose returns they send; none for the secretariat.</param>
/// <param name="Countersigns">The areas whose returns they sign second.</param>
internal sealed record PeriodParty(Person Person, string Name, IReadOnlyList<Allocation> Writes, IReadOnlyList<Allocation> Countersigns);
