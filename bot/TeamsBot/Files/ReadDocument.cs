using Partnership.Meetings.Papers;

namespace TeamsBot.Files;

/// <summary>Reads a document that is at hand as a whole: <see cref="PaperReader.Read"/>.</summary>
internal delegate PaperReading ReadDocument(byte[] content, string name, CancellationToken cancellationToken);
