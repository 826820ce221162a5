namespace TeamsBot.Graph;

/// <summary>How meetings and papers are read from Microsoft 365.</summary>
internal sealed class GraphOptions
{
    public const string SectionName = "Graph";

    /// <summary>Nothing of Microsoft 365 is read while it is false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The tenant that is read (a GUID or a domain). Empty: that of the bot's registration.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The application that reads (a GUID). Empty: the bot's own; with a managed identity: the system-assigned one.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The day on which the secret expires, such as 2027-03-31; a secret does not say it itself. Empty: not watched.</summary>
    public string ClientSecretExpires { get; set; } = "";

    /// <summary>A .pfx or .pem file with certificate and private key, instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>Read as the managed identity of the machine, without secret or certificate.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>
    /// The mailbox whose calendar holds the meetings: an address or an object id, usually a shared mailbox. Microsoft 365 lets applications read
    /// the calendars of mailboxes, and by its documentation not those of groups.
    /// </summary>
    public string Mailbox { get; set; } = "";

    /// <summary>The group whose calendar holds the meetings (a GUID), instead of a mailbox.</summary>
    public string GroupId { get; set; } = "";

    /// <summary>By body id, such as "sop-oversight": how the subjects of its meetings read. See <see cref="SubjectPatterns"/>.</summary>
    public IDictionary<string, IList<string>> Bodies { get; set; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>The SharePoint site with the papers; its default library is read. Empty with <see cref="DriveId"/>, or where no papers are read.</summary>
    public string SiteId { get; set; } = "";

    /// <summary>The document library with the papers, instead of a site's default one.</summary>
    public string DriveId { get; set; } = "";

    /// <summary>The folder in the library, such as "Meetings/Papers"; empty: its top.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Where Graph is, with its version; other clouds have their own.</summary>
    public string BaseAddress { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Who issues the tokens for it.</summary>
    public string LoginAddress { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The pause between two readings, 1 minute to 1 day.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long one answer may take with its repetitions, 1 second to 5 minutes.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Days before today that are read, 0 to 60.</summary>
    public int DaysBack { get; set; } = 7;

    /// <summary>Days after today that are read, 1 to 1000.</summary>
    public int DaysAhead { get; set; } = 400;

    public bool ReadsPapers => SiteId.Length > 0 || DriveId.Length > 0;
}
