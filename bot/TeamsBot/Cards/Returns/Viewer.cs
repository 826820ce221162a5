using Partnership.Returns;

namespace TeamsBot.Cards.Returns;

/// <summary>What the person who looks at a return may do with it.</summary>
/// <param name="IsContact">May write and sign first.</param>
/// <param name="IsCommander">May sign second.</param>
/// <param name="IsSecretariat">May accept or ask for changes.</param>
internal readonly record struct Viewer(bool IsContact, bool IsCommander, bool IsSecretariat)
{
    public static Viewer Of(PersonRoles person, Return looked) =>
        new(ReturnRights.MayWrite(person, looked.Key.Area), ReturnRights.MayCountersign(person, looked), ReturnRights.MayReview(person));
}
