namespace Partnership.Returns.Checks;

/// <summary>When a return is looked at: a draft may be saved incomplete if its writer says so, but not be submitted.</summary>
public enum CheckStage
{
    Saving,
    Submitting,
}
