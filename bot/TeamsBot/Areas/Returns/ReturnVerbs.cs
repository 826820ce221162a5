namespace TeamsBot.Areas.Returns;

/// <summary>What the buttons of the returns' cards ask for.</summary>
internal static class ReturnVerbs
{
    /// <summary>Lists the returns that the person may send or see.</summary>
    public const string Choose = "returns.choose";

    /// <summary>Starts a return or takes it up again.</summary>
    public const string Open = "returns.open";

    public const string NewLine = "returns.line.new";

    public const string EditLine = "returns.line.edit";

    public const string SaveLine = "returns.line.save";

    /// <summary>Asks first; removes when confirmed.</summary>
    public const string RemoveLine = "returns.line.remove";

    /// <summary>Leaves a line's card without saving.</summary>
    public const string KeepLine = "returns.line.keep";

    public const string Overview = "returns.overview";

    public const string Check = "returns.check";

    public const string Preview = "returns.preview";

    /// <summary>Asks for the signature.</summary>
    public const string Sign = "returns.sign";

    public const string Submit = "returns.submit";

    /// <summary>Asks first; withdraws when confirmed.</summary>
    public const string Withdraw = "returns.withdraw";

    /// <summary>Asks first; makes the new draft when confirmed.</summary>
    public const string Amend = "returns.amend";

    /// <summary>Asks first; gives the draft up when confirmed.</summary>
    public const string Discard = "returns.discard";

    public const string Versions = "returns.versions";

    public const string Countersign = "returns.countersign";

    public const string SendBack = "returns.sendback";

    /// <summary>Asks first; accepts when confirmed.</summary>
    public const string Accept = "returns.accept";

    /// <summary>Opens the form for what is to be changed.</summary>
    public const string Changes = "returns.changes";

    public const string SendChanges = "returns.changes.send";

    /// <summary>Tells when returns are due and how one is sent.</summary>
    public const string Dates = "returns.dates";

    /// <summary>Tells what an area's accepted plan pays for.</summary>
    public const string Plan = "returns.plan";

    /// <summary>Tells what is planned, spent and left.</summary>
    public const string Money = "returns.money";

    /// <summary>Tells what the areas of the person who asks get.</summary>
    public const string OwnGrant = "returns.grant";

    public const string Board = "returns.board";

    public const string Chase = "returns.chase";

    public const string Export = "returns.export";

    public const string Exceptions = "returns.exceptions";
}
