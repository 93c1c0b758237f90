using System.Collections.Immutable;

namespace Bizproc;

/// <summary>
/// Values of a call do not fit the class that declares the action. <see cref="Errors"/> has all of them; the message has the first ones.
/// </summary>
public sealed class BizprocBindingException : Exception
{
    private const int MostShown = 10;

    /// <summary>Creates the exception.</summary>
    /// <param name="code">The code of the action.</param>
    /// <param name="errors">The errors; at least one.</param>
    public BizprocBindingException(string code, ImmutableArray<BindingError> errors)
        : base($"The call of '{code}' does not fit its class: {string.Join("; ", Shown(errors))}") =>
        Errors = errors;

    /// <summary>All values that do not fit.</summary>
    public ImmutableArray<BindingError> Errors { get; }

    /// <summary>Limits the errors in the message, because it may go to a log, and a call may have thousands of wrong values.</summary>
    private static IEnumerable<string> Shown(ImmutableArray<BindingError> errors)
    {
        foreach (var error in errors.Take(MostShown)) yield return error.ToString();
        if (errors.Length > MostShown) yield return $"and {errors.Length - MostShown} more";
    }
}
