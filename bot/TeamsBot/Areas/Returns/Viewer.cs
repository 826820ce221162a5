using Partnership.Returns;

namespace TeamsBot.Areas.Returns;

/// <summary>What the person who looks at a return may do with it.</summary>
/// <param name="IsContact">May write and sign first.</param>
/// <param name="IsCommander">May sign second.</param>
/// <param name="IsSecretariat">May look and ask for changes.</param>
/// <param name="MayAccept">Is of the secretariat and may accept.</param>
internal readonly record struct Viewer(bool IsContact, bool IsCommander, bool IsSecretariat, bool MayAccept)
{
    public static Viewer Of(PersonRoles person, Return looked, FundingPeriod period) => new(
        ReturnRights.MayWrite(person, looked.Key.Area),
        ReturnRights.MayCountersign(person, looked),
        ReturnRights.MayReview(person),
        ReturnRights.MayAccept(person, looked, period.SignersMayAccept));
}
