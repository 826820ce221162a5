namespace TeamsBot.Storage;

/// <summary>Forms used so long ago that nobody has their card in sight any more go.</summary>
internal sealed class UsedFormRemoval(DateTimeOffset before) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.UsedForms.RemoveBefore(before);
}
