namespace Partnership.Returns;

/// <summary>Why a return is a draft; past that state, why it last was one.</summary>
public enum DraftReason
{
    New,

    /// <summary>The contact took it back before the commander had signed.</summary>
    Withdrawn,

    /// <summary>The commander did not sign and said why.</summary>
    SentBack,

    /// <summary>The secretariat asked for changes on named lines.</summary>
    ChangesRequested,

    /// <summary>It was accepted once and is corrected since.</summary>
    Amendment,
}
