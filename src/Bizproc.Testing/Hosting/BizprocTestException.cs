namespace Bizproc.Testing;

/// <summary>The application under test did not start, was not installed, or did not handle a run. The message says why, and what to do.</summary>
public sealed class BizprocTestException : Exception
{
    /// <summary>Creates an exception.</summary>
    public BizprocTestException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The reason, and what to do.</param>
    public BizprocTestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The reason, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public BizprocTestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
