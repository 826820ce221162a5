using Microsoft.Extensions.Options;

namespace TeamsBot.Storage;

/// <summary>Checks the annotations of <see cref="DatabaseOptions"/> without reflection at the start.</summary>
[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
