using System.Reflection;

namespace Bizproc;

/// <summary>Which assembly declares an action, for messages.</summary>
internal static class ActionAssembly
{
    /// <summary>The name of the assembly.</summary>
    public static string Of(ActionDefinition action) => action.GetType().Assembly.GetName().Name ?? "";

    /// <summary>Whether it is another assembly than that of the program.</summary>
    public static bool IsLibrary(ActionDefinition action) => action.GetType().Assembly != Assembly.GetEntryAssembly();

    /// <summary>What to write to leave an assembly out.</summary>
    public static string Ignore(string assembly) => $"[assembly: BizprocIgnoreActions(\"{assembly}\")]";
}
