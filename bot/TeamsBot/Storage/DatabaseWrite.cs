namespace TeamsBot.Storage;

/// <summary>
/// One caller's change, waiting for <see cref="DatabaseWriter"/>. Its task ends after the commit that holds it, or after the flush of that commit where
/// it is durable.
/// </summary>
internal abstract class DatabaseWrite() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private int _state = Waiting;

    /// <summary>Why the change was refused; the rest of its transaction is not touched by that.</summary>
    protected Exception? Refusal { get; set; }

    /// <summary>
    /// Whether the change has to survive power loss from the moment on that its caller is told "saved": what people sent in, signed or were
    /// promised. Its caller waits for a disk flush; nobody else does.
    /// </summary>
    public virtual bool Durable => false;

    /// <summary>
    /// Makes the change in the open transaction, or sets <see cref="Refusal"/> before anything is changed. It may run again after a
    /// transaction that was rolled back, so it sets again whatever it keeps for <see cref="Committed"/>.
    /// </summary>
    public abstract void Apply(DatabaseSession session);

    /// <summary>Has the change made, without the refusal of a transaction that failed.</summary>
    public void Run(DatabaseSession session)
    {
        Refusal = null;
        Apply(session);
    }

    /// <summary>Runs on the writer after the commit and before the caller goes on.</summary>
    protected virtual void Committed()
    {
    }

    /// <summary>Runs when it is not certain that nothing was written, or that what was written is on the disk.</summary>
    protected virtual void Failed()
    {
    }

    /// <summary>Claims the change for the writer; false when its caller gave up first.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Gives up, unless the writer has begun: then the caller learns how it ended.</summary>
    public void Withdraw(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting)
        {
            TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>Takes note of the commit.</summary>
    /// <returns>Whether its caller has to wait for the disk.</returns>
    public bool MarkCommitted()
    {
        if (Refusal is not null)
        {
            return false;
        }

        try
        {
            Committed();
            return Durable;
        }
        catch (Exception error)
        {
            // The writer goes on to the changes of others.
            Refusal = error;
            return false;
        }
    }

    /// <summary>Tells the caller how it ended.</summary>
    public void Complete()
    {
        if (Refusal is null)
        {
            TrySetResult();
        }
        else
        {
            TrySetException(Refusal);
        }
    }

    public void Fail(Exception error)
    {
        try
        {
            Failed();
            TrySetException(error);
        }
        catch (Exception second)
        {
            TrySetException(new AggregateException(error, second));
        }
    }
}
