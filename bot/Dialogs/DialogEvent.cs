#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that the active dialog, and where it bubbles its parents, are told of and may take over.</summary>
public class DialogEvent
{
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
