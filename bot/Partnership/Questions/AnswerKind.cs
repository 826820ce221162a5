namespace Partnership.Questions;

/// <summary>What came of a question.</summary>
public enum AnswerKind
{
    /// <summary>Answered from facts, with their sources.</summary>
    Answered,

    /// <summary>The question has more than one meaning; the next questions are the choices.</summary>
    Clarification,

    /// <summary>No fact answers it: the text names what was understood and the next questions are what comes nearest.</summary>
    NotFound,

    /// <summary>What the bot can be asked.</summary>
    Help,

    /// <summary>Thanks, a goodbye, a fresh start.</summary>
    SmallTalk,

    /// <summary>A greeting.</summary>
    Greeting,
}
