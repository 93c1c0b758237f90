using System.Collections;
using System.IO.MemoryMappedFiles;
using System.Reflection;

namespace Bizproc.Mutation;

/// <summary>Stryker's code in the mutated assembly, and the file with which it selects the active mutant.</summary>
internal sealed class MutantControl(Assembly mutated)
{
    private static readonly string? File = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");

    /// <summary>True if Stryker started this process.</summary>
    public static bool IsPresent => File is not null;

    /// <summary>True if this run only collects which test reaches which mutant.</summary>
    public static bool IsCapturing => Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is not null;

    /// <summary>The active mutant; -1 if there is none.</summary>
    public static int Active
    {
        get
        {
            using var stream = new FileStream(File!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            using var view = file.CreateViewAccessor(0, sizeof(int), MemoryMappedFileAccess.Read);
            return view.ReadInt32(0);
        }
    }

    /// <summary>The mutants that were reached since the start of this process, or since the last test for which they were requested.</summary>
    public int[] Reached => mutated.GetTypes().Single(static type => IsStrykers(type) && type.Name == "MutantControl")
        .GetField("_coveredMutants", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null) is IEnumerable reached
            ? [.. reached.Cast<int>()]
            : throw new InvalidOperationException("This version of Stryker keeps the reached mutants elsewhere.");

    /// <summary>True if Stryker wrote a type. The name of its namespace ends with random characters.</summary>
    public static bool IsStrykers(Type type) => type.Namespace?.StartsWith("Stryker", StringComparison.Ordinal) == true;
}
