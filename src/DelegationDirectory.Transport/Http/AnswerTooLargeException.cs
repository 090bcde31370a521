namespace DelegationDirectory.Transport.Http;

/// <summary>An answer comes to more bytes than are sent.</summary>
internal sealed class AnswerTooLargeException : Exception;
