namespace Bizproc.Hosting;

/// <summary>The exit code of the process. A test replaces it, because the process is the test's own.</summary>
internal class ProcessExitCode
{
    /// <summary>Sets the code with which the process ends.</summary>
    public virtual void Set(int code) => Environment.ExitCode = code;
}
