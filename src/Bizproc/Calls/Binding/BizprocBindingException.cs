using System.Collections.Immutable;

namespace Bizproc;

/// <summary>Values of a call do not fit the class that declares its action. All of them are named.</summary>
public sealed class BizprocBindingException : Exception
{
    /// <summary>Takes what does not fit.</summary>
    /// <param name="code">The action's code.</param>
    /// <param name="errors">One or more.</param>
    public BizprocBindingException(string code, ImmutableArray<BindingError> errors)
        : base($"The call of '{code}' does not fit its class: {string.Join("; ", errors)}") =>
        Errors = errors;

    /// <summary>Every value that does not fit.</summary>
    public ImmutableArray<BindingError> Errors { get; }
}
