namespace Partnership.Questions.Knowledge;

/// <summary>How near a fact's topics come to the topic asked about; the greater, the nearer.</summary>
internal enum TopicFit
{
    None,

    /// <summary>The fact is about something wider.</summary>
    Broader,

    /// <summary>The fact is about a part of it.</summary>
    Narrower,

    /// <summary>It is one of the fact's topics.</summary>
    Same,

    /// <summary>It is what the fact is about first of all.</summary>
    Main,
}
