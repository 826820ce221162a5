namespace TeamsBot.Facts;

/// <summary>Which partnership's facts the bot answers from.</summary>
internal sealed class FactsOptions
{
    public const string SectionName = "Facts";

    /// <summary>The folder with the fact files; relative to the folder of the program.</summary>
    public string Folder { get; set; } = "facts/oxfordshire";
}
