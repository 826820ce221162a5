using Microsoft.Extensions.Options;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Returns;

namespace TeamsBot.Facts;

/// <summary>
/// What the partnership knows and what answers from it: the fact files, loaded once in the background while the host starts, and what the
/// partnership's own work has added since.
/// </summary>
internal sealed class Knowledge(IOptions<FactsOptions> options, IOwnAllocations own)
{
    private readonly Lazy<Task<LoadedKnowledge>> _files = new(() => Task.Run(() => Load(options.Value.Folder)));
    private volatile LoadedKnowledge? _withOwnFacts;

    /// <exception cref="FactBookException">The fact files are missing or have faults.</exception>
    public ValueTask<LoadedKnowledge> GetAsync() =>
        _withOwnFacts is { } all ? new ValueTask<LoadedKnowledge>(all)
        : _files.Value is { IsCompletedSuccessfully: true } done ? new ValueTask<LoadedKnowledge>(done.GetAwaiter().GetResult())
        : new ValueTask<LoadedKnowledge>(_files.Value);

    /// <summary>The facts as they are now. Whoever asks in the bot's first second waits for the files.</summary>
    /// <exception cref="FactBookException">The fact files are missing or have faults.</exception>
    public FactBook Facts => (_withOwnFacts ?? _files.Value.GetAwaiter().GetResult()).Facts;

    /// <summary>What the fund is called, from which references have their initials.</summary>
    /// <exception cref="FactBookException">The fact files are missing or have faults.</exception>
    public string Fund => Facts.Fund;

    /// <summary>Begins to load without waiting; a fault shows in <see cref="GetAsync"/>.</summary>
    public void Preload() => _ = _files.Value;

    /// <summary>Takes over the allocations of the funding periods that are open now. Until it ends, questions are answered as before.</summary>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read.</exception>
    public async Task RefreshAsync()
    {
        var files = await _files.Value;
        var facts = AllocationFacts.Add(files.Facts, own.Periods(), files.Facts.Name);
        _withOwnFacts = ReferenceEquals(facts, files.Facts) ? files : new LoadedKnowledge(facts, new QuestionAnswerer(facts));
    }

    public static LoadedKnowledge Load(string folder)
    {
        var facts = FactBookLoader.Load(Path.GetFullPath(folder, AppContext.BaseDirectory));
        return new LoadedKnowledge(facts, new QuestionAnswerer(facts));
    }
}

internal sealed record LoadedKnowledge(FactBook Facts, QuestionAnswerer Answerer);
