using System.Reflection;

namespace Bizproc;

/// <summary>Finds the assembly that declares an action, for messages.</summary>
internal static class ActionAssembly
{
    /// <summary>The name of the assembly.</summary>
    public static string Find(ActionDefinition action) => action.Assembly ?? "";

    /// <summary>True if the assembly is not that of the program.</summary>
    public static bool IsLibrary(ActionDefinition action) => action.Assembly is { } name && name != Assembly.GetEntryAssembly()?.GetName().Name;

    /// <summary>Gets the line of code that leaves an assembly out.</summary>
    public static string Ignore(string assembly) => $"[assembly: BizprocIgnoreActions(\"{assembly}\")]";
}
