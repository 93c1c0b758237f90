using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: Xunit.AssemblyFixture(typeof(Bizproc.Mutation.MutantGuard))]

namespace Bizproc.Mutation;

/// <summary>
/// Stryker tests one mutant after another in one process. The effect of a mutant on a static field would remain: every later mutant would seem
/// killed or, once the fields are set without it, a mutant of a static field would seem to survive. So all static fields are set at the start, and
/// each mutant that takes part in that is remembered and gets its own process: a process that does not fit the active mutant ends itself, and
/// Stryker starts another one and asks again.
/// </summary>
public sealed class MutantGuard
{
    private static readonly Assembly Mutated = Assembly.Load(Setting("MutatedAssembly"));
    private static readonly string StaticsFile = Setting("MutantsOfStatics");
    private static HashSet<int> _statics = [];
    private static int? _setUnder;

    /// <summary>Runs at the start of each run of tests.</summary>
    public MutantGuard()
    {
        if (!MutantControl.IsPresent || MutantControl.IsCapturing) return;

        int active = MutantControl.Active;
        bool fits = _setUnder is { } mutant ? mutant == active : !_statics.Contains(active);
        if (!fits) Process.GetCurrentProcess().Kill();
    }

    // The rule is meant for libraries; a test program may have a module initializer.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void SetStatics()
    {
        if (!MutantControl.IsPresent) return;

        if (MutantControl.IsCapturing)
        {
            RunClassConstructors();
            Remember(new MutantControl(Mutated).Reached);
            return;
        }

        // The first run, without a mutant, comes before the capture.
        if (!File.Exists(StaticsFile)) return;

        _statics = [.. File.ReadLines(StaticsFile).Select(int.Parse)];
        int active = MutantControl.Active;
        if (_statics.Contains(active)) _setUnder = active;
        RunClassConstructors();
    }

    /// <summary>Several processes may do this at the same time; all write the same content.</summary>
    private static void Remember(int[] mutants)
    {
        string own = $"{StaticsFile}.{Environment.ProcessId}";
        File.WriteAllLines(own, mutants.Select(static id => $"{id}"));
        File.Move(own, StaticsFile, overwrite: true);
    }

    private static void RunClassConstructors()
    {
        foreach (var type in Mutated.GetTypes().Where(static type => !type.ContainsGenericParameters && !MutantControl.IsStrykers(type)))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
            catch (TypeInitializationException)
            {
                // A mutant may cause that; the tests that need the type will fail.
            }
        }
    }

    private static string Setting(string name) => typeof(MutantGuard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
