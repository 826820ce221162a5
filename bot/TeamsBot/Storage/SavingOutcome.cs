namespace TeamsBot.Storage;

/// <summary>How an attempt to save a step ended. An outage is a <see cref="DatabaseFaultException"/> instead.</summary>
internal enum SavingOutcome
{
    Saved,

    /// <summary>Someone else was faster: what is kept is not what the step was made from. Nothing was written.</summary>
    Stale,

    /// <summary>The same form has done its work already. Nothing was written.</summary>
    Repeated,
}
