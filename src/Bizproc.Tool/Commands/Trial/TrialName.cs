using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>
/// The name of a template that is thrown away, such as <c>bizproc-try desk 4711 greet_client</c>. It tells if the process that added the template still
/// runs, so that a later process removes what an earlier one left, and nothing that is in use.
/// </summary>
internal static class TrialName
{
    private const string Prefix = "bizproc-try";

    /// <summary>A trial of another machine is taken for left behind after this time.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(2);

    /// <summary>Creates a name for this process.</summary>
    public static string Create(string code) => string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Environment.MachineName} {Environment.ProcessId} {code}");

    /// <summary>True if a template was left behind.</summary>
    /// <param name="name">The name of the template.</param>
    /// <param name="modified">The time at which it was changed.</param>
    /// <param name="now">The time.</param>
    public static bool IsLeftover(string name, DateTimeOffset? modified, DateTimeOffset now)
    {
        if (name.Split(' ') is not [Prefix, var machine, var process, ..] || !int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id)) return false;

        return machine == Environment.MachineName ? !IsRunning(id) : modified is { } at && now - at > MaxAge;
    }

    private static bool IsRunning(int id)
    {
        if (id == Environment.ProcessId) return false;

        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // A process that we may not ask about does run.
            return true;
        }
    }
}
