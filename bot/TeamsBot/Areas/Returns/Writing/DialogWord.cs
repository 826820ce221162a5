namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A typed word that means the dialog itself and not what it asks.</summary>
internal enum DialogWord
{
    None,
    Cancel,
    Back,
    Help,
}
