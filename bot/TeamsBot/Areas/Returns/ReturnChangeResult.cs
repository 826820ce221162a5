using Partnership.Returns;

namespace TeamsBot.Areas.Returns;

/// <summary>What came of a step that a person took with a return: exactly one of the records within.</summary>
internal abstract record ReturnChangeResult
{
    private ReturnChangeResult()
    {
    }

    /// <summary>It is saved.</summary>
    public sealed record Saved(Return Before, Return After) : ReturnChangeResult;

    /// <summary>The same form has done its work before: nothing was changed this time.</summary>
    public sealed record Repeated : ReturnChangeResult;

    /// <summary>The return is not what the card shows any more: nothing was changed.</summary>
    public sealed record Overtaken(Return Current) : ReturnChangeResult;

    /// <summary>Something has to be put right or confirmed.</summary>
    public sealed record Faulty(Return Current, ReturnOutcome.Refused Refusal) : ReturnChangeResult;

    /// <summary>It cannot be done, by this person or at all.</summary>
    /// <param name="Message">For the person who tried.</param>
    public sealed record Refused(string Message) : ReturnChangeResult;
}
