namespace Partnership.Meetings.Papers;

/// <summary>A document holds more than a paper does.</summary>
internal sealed class DocumentLimitException() : Exception("The document is beyond what a paper holds.");
