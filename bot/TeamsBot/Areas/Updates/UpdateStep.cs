using Partnership.Returns.Updates;

namespace TeamsBot.Areas.Updates;

/// <summary>What came of a step that a person took with a progress update: exactly one of the records within.</summary>
internal abstract record UpdateStep
{
    private UpdateStep()
    {
    }

    /// <summary>It is saved.</summary>
    public sealed record Saved(ProgressUpdate Update) : UpdateStep;

    /// <summary>The same form has done its work before: nothing was changed this time.</summary>
    public sealed record Repeated(ProgressUpdate Current) : UpdateStep;

    /// <summary>The update is not what the card shows any more: nothing was changed.</summary>
    public sealed record Overtaken(ProgressUpdate Current) : UpdateStep;

    /// <summary>A newer update has taken its place, or it is accepted already.</summary>
    public sealed record TakenOver(ProgressUpdate Current) : UpdateStep;

    /// <summary>Something has to be put right or confirmed.</summary>
    /// <param name="Editing">The update that was to be changed; null for a new one.</param>
    public sealed record Faulty(ProgressUpdate? Editing, IReadOnlyList<UpdateFault> Faults) : UpdateStep;

    public sealed record NotAllowed : UpdateStep;

    /// <summary>There is no such update.</summary>
    public sealed record Gone : UpdateStep;
}
