using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Who a person is to the returns, at the moment they act.</summary>
/// <param name="Secretariat">Whether they belong to the partnership's secretariat.</param>
/// <param name="ContactFor">The areas whose nominated contact they are.</param>
/// <param name="CommanderFor">The areas that they are LPA commander of.</param>
public sealed record PersonRoles(
    Person Person,
    bool Secretariat,
    IReadOnlyCollection<FundedLineId> ContactFor,
    IReadOnlyCollection<FundedLineId> CommanderFor)
{
    /// <summary>Lead agencies and other bodies without a grant whose progress updates they send.</summary>
    public IReadOnlyCollection<BodyId> SpeaksFor { get; init; } = [];
}
