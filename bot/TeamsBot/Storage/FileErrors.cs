namespace TeamsBot.Storage;

/// <summary>The codes that <see cref="Exception.HResult"/> carries for the file errors told apart here: errno on Unix, HRESULT on Windows.</summary>
internal static class FileErrors
{
    public const int NoSpace = 28;
    public const int ReadOnlyFileSystem = 30;
    public const int WindowsDiskFull = unchecked((int)0x80070070);

    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);

    /// <summary>Whether another process (or another handle of this one) holds the file.</summary>
    public static bool IsHeldElsewhere(IOException error) =>
        error.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation or WindowsLockViolation;
}
