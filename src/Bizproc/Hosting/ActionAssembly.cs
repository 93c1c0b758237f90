using System.Reflection;

namespace Bizproc.Hosting;

/// <summary>Finds the assembly that declares an action, for messages.</summary>
internal static class ActionAssembly
{
    /// <summary>Gets the name of the assembly; empty if no assembly declares the action.</summary>
    public static string Find(ActionDefinition action) => action.Assembly ?? "";

    /// <summary>True if the action is declared in an assembly other than the program's.</summary>
    public static bool IsLibrary(ActionDefinition action) => action.Assembly is { } name && name != Assembly.GetEntryAssembly()?.GetName().Name;

    /// <summary>Gets the line of code that excludes an assembly.</summary>
    public static string Ignore(string assembly) => $"[assembly: BizprocIgnoreActions(\"{assembly}\")]";
}
