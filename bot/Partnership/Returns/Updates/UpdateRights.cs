using Partnership.Facts;

namespace Partnership.Returns.Updates;

/// <summary>Who may send progress updates for whom.</summary>
public sealed class UpdateRights(FactBook book)
{
    private readonly Dictionary<FundedLineId, BodyId> _bodies = book.FundedLines
        .Where(static line => line.Body is not null)
        .ToDictionary(static line => line.Id, static line => line.Body!.Value);

    /// <summary>The bodies that a person speaks for: those of the areas whose contact they are, and the lead agencies that they stand for.</summary>
    public IReadOnlyList<BodyId> BodiesOf(PersonRoles person) =>
        [.. person.ContactFor.Where(_bodies.ContainsKey).Select(area => _bodies[area]).Concat(person.SpeaksFor).Distinct()];

    /// <summary>The body's own people; and the secretariat, which types up what reaches it in other ways.</summary>
    public bool MaySend(PersonRoles person, BodyId body) => person.Secretariat || BodiesOf(person).Contains(body);
}
