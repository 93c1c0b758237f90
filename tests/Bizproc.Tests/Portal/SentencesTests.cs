namespace Bizproc.Tests.Portal;

/// <summary>A reason and a remedy are two sentences.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("The token has expired", "Give a new one.", "The token has expired. Give a new one.")]
    [InlineData("Access denied! ", "Have it opened.", "Access denied! Have it opened.")]
    [InlineData("Gone.", "Forget it.", "Gone. Forget it.")]
    [InlineData("Gone", "", "Gone")]
    [InlineData("", "Forget it.", "Forget it.")]
    public void They_are_joined_by_a_full_stop(string reason, string remedy, string joined) => Assert.Equal(joined, SentenceJoiner.Join(reason, remedy));
}
