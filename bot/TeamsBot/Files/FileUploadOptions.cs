namespace TeamsBot.Files;

/// <summary>Where the bot may put the files that people have consented to, and take those that they send.</summary>
internal sealed class FileUploadOptions
{
    public const string SectionName = "FileUpload";

    /// <summary>
    /// Hosts that a file may go to and come from, by https: a whole name, or an ending that begins with a dot. Empty: those of SharePoint and OneDrive in
    /// Microsoft's clouds. Teams names the address with each consent; whatever else is named there gets no file.
    /// </summary>
    public IList<string> Hosts { get; set; } = [];

    /// <summary>How long one upload or download may take, 1 to 12 seconds: it has to end within the turn.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}
