using System.Diagnostics.CodeAnalysis;

namespace Bizproc.Emulator.Cli;

/// <summary>Reads the file with the contents of the portal.</summary>
internal static class SeedFile
{
    /// <param name="path">The path of the file.</param>
    /// <param name="seed">The contents.</param>
    /// <param name="mistake">The mistake in one line, if the file has one or cannot be read.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out PortalSeed? seed, [NotNullWhen(false)] out string? mistake)
    {
        (seed, mistake) = (null, null);
        try
        {
            seed = PortalSeed.Load(path);
            return true;
        }
        catch (FormatException wrong)
        {
            mistake = $"{path}: {wrong.Message.TrimEnd('.')}.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            mistake = $"The seed {path} cannot be read: {failure.Message.TrimEnd('.')}.";
        }

        return false;
    }
}
