using Partnership.Facts;

namespace Partnership.Returns;

/// <summary>Who may do what with a return. The secretariat sees all of them and signs none in another's place.</summary>
public static class ReturnRights
{
    public static bool MaySee(PersonRoles person, FundedLineId area) =>
        person.Secretariat || MayWrite(person, area) || person.CommanderFor.Contains(area);

    /// <summary>Starts, edits, submits, withdraws and amends: the area's nominated contact.</summary>
    public static bool MayWrite(PersonRoles person, FundedLineId area) => person.ContactFor.Contains(area);

    /// <summary>Signs second or sends back: the area's commander. Two signatures are two people's.</summary>
    public static bool MayCountersign(PersonRoles person, Return submitted) =>
        person.CommanderFor.Contains(submitted.Key.Area) && submitted.Contact?.By.Id != person.Person.Id;

    /// <summary>Looks at what was countersigned and may ask for changes: the secretariat.</summary>
    public static bool MayReview(PersonRoles person) => person.Secretariat;

    /// <summary>Accepts: the secretariat. The second look is another person's than those who signed, unless the secretariat has decided otherwise for the period.</summary>
    /// <param name="signersMay">As the period says (<see cref="FundingPeriod.SignersMayAccept"/>).</param>
    public static bool MayAccept(PersonRoles person, Return countersigned, bool signersMay) =>
        MayReview(person) && (signersMay || !countersigned.IsSignedBy(person.Person.Id));
}
