namespace TeamsBot.Storage;

/// <summary>Removes the keys of forms that were used so long ago that nobody still sees their card.</summary>
internal sealed class UsedFormRemoval(DateTimeOffset before) : DatabaseWrite
{
    public override void Apply(DatabaseSession session) => session.UsedForms.RemoveBefore(before);
}
