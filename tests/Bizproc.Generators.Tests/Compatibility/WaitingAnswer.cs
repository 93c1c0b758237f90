namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The fate of an answer for which a workflow waited while the action changed.</summary>
internal enum WaitingAnswer
{
    /// <summary>The workflow did not wait.</summary>
    None,

    /// <summary>The answer arrives with all values, as it would without the change.</summary>
    Arrives,

    /// <summary>The answer arrives, and the portal takes a value in another way.</summary>
    Differs,

    /// <summary>The workflow goes on, but without some of the values.</summary>
    LosesValue,

    /// <summary>The workflow goes on, but without any of the values, because the action is gone.</summary>
    LosesAll,
}
