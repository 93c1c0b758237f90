using System.Reflection;
using System.Text;
using Bizproc.Compatibility;

namespace Bizproc.Actions;

/// <summary>The class that declares actions, for comparisons with the baseline of its project.</summary>
/// <param name="assembly">The name of the assembly.</param>
/// <param name="read">Reads the text in which generated code stores the declarations.</param>
/// <param name="openBaseline">Opens the baseline that the package embeds into the assembly; <see langword="null"/> if there is none.</param>
internal sealed class ActionSource(string assembly, ActionSource.TextReader read, Func<Stream?> openBaseline)
{
    /// <summary>Reads the text of declarations as UTF-8.</summary>
    public delegate ReadOnlySpan<byte> TextReader();

    /// <summary>Gets the name of the assembly.</summary>
    public string Assembly => assembly;

    /// <summary>Creates the source of a class.</summary>
    public static ActionSource Create<TAction>()
        where TAction : IBizprocAction<TAction>
    {
        var declaring = typeof(TAction).Assembly;
        return new(declaring.GetName().Name ?? "", TAction.GetDefinitions, () => Open(declaring));
    }

    /// <summary>Reads the text of the declarations.</summary>
    public string ReadText() => Encoding.UTF8.GetString(read());

    /// <summary>Opens the baseline; <see langword="null"/> if there is none.</summary>
    public Stream? OpenBaseline() => openBaseline();

    private static Stream? Open(Assembly declaring) => declaring.IsDynamic ? null : declaring.GetManifestResourceStream(Baseline.FileName);
}
