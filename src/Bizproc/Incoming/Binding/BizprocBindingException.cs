using System.Collections.Immutable;

namespace Bizproc;

/// <summary>Values of a call do not fit the class that declares its action. All of them are named in <see cref="Errors"/>, the first ones in the message.</summary>
public sealed class BizprocBindingException : Exception
{
    private const int MostShown = 10;

    /// <summary>Takes what does not fit.</summary>
    /// <param name="code">The action's code.</param>
    /// <param name="errors">One or more.</param>
    public BizprocBindingException(string code, ImmutableArray<BindingError> errors)
        : base($"The call of '{code}' does not fit its class: {string.Join("; ", Shown(errors))}") =>
        Errors = errors;

    /// <summary>Every value that does not fit.</summary>
    public ImmutableArray<BindingError> Errors { get; }

    /// <summary>A message is for a log, and a call may hold thousands of wrong values.</summary>
    private static IEnumerable<string> Shown(ImmutableArray<BindingError> errors)
    {
        foreach (var error in errors.Take(MostShown)) yield return error.ToString();
        if (errors.Length > MostShown) yield return $"and {errors.Length - MostShown} more";
    }
}
